"""Imported before Flask: where the installed Flask does not start, the run ends here."""

from spec.kit.start import insist_on_a_start

insist_on_a_start()
