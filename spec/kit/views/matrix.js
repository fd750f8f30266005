const all = query => [...document.querySelectorAll(query)];
const one = query => document.querySelector(query);
const [from, to, field] = [one("#from"), one("#to"), one("#search")];

/* Open what an address names, and all that it stands in. */
function open() {
  const pair = decodeURIComponent(location.hash).match(/^#(.+)\.\.(.+)$/);
  if (pair) {
    [from.value, to.value] = pair.slice(1).map(name => (all("#from option").find(it => [it.value, it.dataset.line].includes(name)) || {}).value || "");
    compare();
    return one("#changes").scrollIntoView();
  }
  const it = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let up = it; up; up = up.parentElement) if (up.tagName == "DETAILS") up.open = true;
  if (it) it.scrollIntoView();
}

/* Leave the changes that lie between two stacks, and count them. */
function compare() {
  const [a, b] = [from.selectedIndex - 1, to.selectedIndex - 1].sort((x, y) => x - y);
  const counts = {breaks: 0, warns: 0, answers: 0, adds: 0};
  let passing = 0;
  for (const it of all(".change")) {
    const {past, state, shows} = it.dataset, lies = a < 0 || past[a] != past[b], stays = a < 0 || state[a] != state[b];
    it.classList.toggle("out", !(lies && stays));
    if (a < 0) continue;
    counts[shows] += lies && stays;
    passing += lies && !stays;
  }
  for (const it of all(".release")) {
    it.classList.toggle("out", !it.querySelector(".change:not(.out)"));
    it.open = a >= 0;
  }
  const words = Object.entries(counts).map(([shows, number]) => `${number} ${shows}`).join(", ");
  one("#between").textContent = a < 0 ? "" : `${words}; ${passing} more came and went`;
}

/* What can be found: changes and claims, each with its text, its errors and its names. */
const plain = text => text.toLowerCase().replace(/[`'"‘’“”]/g, "").replace(/\s+/g, " ").trim();
const texts = (it, kind) => [...it.querySelectorAll(`.${kind} code`)].map(code => plain(code.textContent));
/* An error as a pattern, "…" standing for anything; what says less than two words matches nothing. */
function pattern(error) {
  const message = error.split(": ").slice(1).join(": ");
  return message.match(/\p{L}{2,}/gu)?.length > 1 ? new RegExp(message.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/…/g, ".*")) : /^$/;
}
let things;
const read = () => things ||= all(".change, .row[id], .still[id]").map(it => ({
  id: it.id, says: (it.querySelector(":scope > summary .says, :scope > p .says") || it).textContent.trim(), where: it.dataset.where,
  text: plain(it.classList.contains("change") ? it.textContent : it.id + " " + it.querySelector(".says").textContent),
  errors: texts(it, "error").map(pattern), names: texts(it, "touches"), change: it.classList.contains("change"),
}));

function score(it, asked, words) {
  if (it.id == asked) return 1000;
  if (it.errors.some(error => error.test(asked))) return 900;
  if (it.names.some(name => name == asked || asked.includes(".") && name.endsWith("." + asked) || name.split(/[.:]+/).pop().split(/[( ]/)[0] == asked)) return 800;
  if (it.text.includes(asked)) return 500;
  const hits = words.filter(word => it.text.includes(word)).length;
  return hits && hits >= words.length * .6 ? 300 * hits / words.length : 0;
}

function say(it, text) {
  if (it.firstChild) it.firstChild.data = text;
  else it.append(text);
}

function search() {
  const asked = plain(field.value), words = asked.split(/[^\p{L}\p{N}_]+/u).filter(word => word.length > 1);
  const found = asked.length < 2 ? [] : read().map(it => [score(it, asked, words) + it.change, it]).filter(([points]) => points > 1).sort((a, b) => b[0] - a[0]);
  items.forEach(([item, link, id], number) => {
    const [, it] = found[number] || [];
    item.hidden = !it;
    if (!it) return;
    link.href = "#" + it.id;
    say(link, it.says);
    say(id, `${it.id}, ${it.where}`);
  });
  one("#found").hidden = !found.length;
  say(one("#number"), asked.length < 2 ? "" : found.length ? `${found.length} found${found.length > 20 ? ", the first 20" : ""}` : "nothing found");
}

for (const it of all("[hidden]")) it.hidden = false;
/* What is found stands in the same twenty items, and texts are changed in place: no node comes or goes at a keystroke. */
const items = [...Array(20)].map(() => ["li", "a", "code"].map(name => document.createElement(name)));
for (const [item, link, id] of items) {
  item.append(link, " ", id);
  [item.hidden, id.className] = [true, "id"];
  one("#found").append(item);
}
one("#found").hidden = true;
for (const it of all(".filters select, .filters input"))
  it.onchange = () => all(".release").forEach(release => release.open = it.checked || !!it.value && it.type != "checkbox");
from.onchange = to.onchange = () => {
  if (from.value && to.value) location.hash = `${from.value}..${to.value}`;
  else compare();
};
field.oninput = search;
addEventListener("hashchange", open);
open();
