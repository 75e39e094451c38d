"""Adds to a Noto Sans SC face the Han characters that only its JP and HK sisters draw.

All three come from one design (1000 units per em), so outlines are copied as they are.
Usage: add-rare-han.py SC.ttf OUT.ttf SISTER.ttf...   (fontTools 4.38; first sister wins)
Why and from where: docs/decisions/0001-one-chinese-font.md
"""
import sys
from fontTools.ttLib import TTFont

HAN = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x323AF)]


def is_han(code):
    return any(low <= code <= high for low, high in HAN)


def add(base, sister, prefix, mapping):
    source, target = sister["glyf"], base["glyf"]
    order = list(base.getGlyphOrder())
    added = {}

    def copy(name):
        new = prefix + name
        if new in added:
            return new
        added[new] = True
        glyph = source[name]
        glyph.expand(source)
        glyph.removeHinting()
        for part in glyph.components if glyph.isComposite() else []:
            part.glyphName = copy(part.glyphName)
        target.glyphs[new] = glyph
        order.append(new)
        for table in ("hmtx", "vmtx"):
            if table in base and table in sister:
                base[table].metrics[new] = sister[table].metrics[name]
        return new

    for code, name in sorted(sister.getBestCmap().items()):
        if is_han(code) and code not in mapping:
            mapping[code] = copy(name)
    base.setGlyphOrder(order)
    target.glyphOrder = order


def main(base_path, out_path, *sisters):
    base = TTFont(base_path, recalcTimestamp=False)
    mapping = dict(base.getBestCmap())
    before = len(mapping)
    for index, path in enumerate(sisters):
        sister = TTFont(path)
        assert sister["head"].unitsPerEm == base["head"].unitsPerEm, path
        add(base, sister, "rare%d." % index, mapping)
    for table in base["cmap"].tables:
        if table.isUnicode() and table.format in (4, 12):
            low_only = table.format == 4
            table.cmap = {c: g for c, g in mapping.items() if not (low_only and c > 0xFFFF)}
    for tag in ("VVAR", "HVAR", "DSIG"):
        if tag in base:
            del base[tag]
    base.save(out_path)
    print(out_path, "characters", before, "->", len(mapping), "glyphs", len(base.getGlyphOrder()))


main(*sys.argv[1:])
