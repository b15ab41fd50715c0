"""What a brief says, as strings: facts written out as a picture would show them."""

from forebrush.scene import load, resolve


def strings(brief):
    """Every string that a brief sets, in its order, with its facts written out."""
    facts = {n: f.model_dump(mode="json", by_alias=True, exclude_none=True) for n, f in brief.facts.items()}
    texts = []

    def add(worded):
        marks = [m.model_dump(mode="json", by_alias=True, exclude_none=True) for m in worded.marks]
        texts.append({"text": worded.text, "marks": marks})

    def entry(item):
        texts.extend({"text": words} for words in (item.label, item.value, item.note) if words)
        add(item)
        if item.value_fact:
            texts.append({"runs": [{"fact": item.value_fact}]})
        for inner in item.entries:
            entry(inner)

    for copy in brief.copy_items:
        add(copy)
    for section in brief.sections:
        cells = (cell for row in section.rows for cell in row)
        texts.extend({"text": words} for words in (section.title, section.note, *section.columns, *cells) if words)
        for item in section.entries:
            entry(item)
        if section.chart is not None:
            texts.extend({"text": words} for words in section.chart.categories)
            values = (value for series in section.chart.series for value in series.values)
            texts.extend({"runs": [{"fact": v}]} if isinstance(v, str) else {"text": str(v)} for v in values)
    nodes = [{"kind": "text", "id": f"t{k}", **text} for k, text in enumerate(texts)]
    page = {"width": 9, "height": 9, "nodes": nodes}
    scene = resolve(load({"lang": brief.lang, "facts": facts, "pages": [page]}))
    return [node.text for node in scene.pages[0].nodes if node.text]
