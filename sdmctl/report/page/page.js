
"use strict";
{
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const told = document.currentScript.dataset.sort;
  const value = (row, n) => {
    const cell = row.cells[n];
    return cell.dataset.sort === undefined ? cell.textContent : Number(cell.dataset.sort);
  };
  const absent = (each) => each === "—" || each === "";
  const compare = (a, b, way) => {
    if (absent(a) || absent(b)) return absent(a) - absent(b);
    return way * (typeof a === "number" && typeof b === "number" ? a - b : order.compare(a, b));
  };
  for (const table of document.querySelectorAll(".table table")) {
    const rows = [...table.tBodies[0].rows];
    if (rows.length < 2) continue;
    table.querySelectorAll("thead th").forEach((head, n) => {
      const button = document.createElement("button");
      button.type = "button";
      button.title = told;
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const way = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
        for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", way === 1 ? "ascending" : "descending");
        rows.sort((a, b) => compare(value(a, n), value(b, n), way));
        table.tBodies[0].append(...rows);
      });
    });
  }
}
