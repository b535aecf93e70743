"""Words of the report as a page: French."""

WORDS = {
    "page.skip": "Aller au rapport",
    "page.contents": "Sommaire",
    "page.sort": "Trier selon cette colonne",
}
