"""Text that others wrote, made harmless to show: nothing in a title or an id moves a cursor or turns a line round."""

_BREAKS = (0x09, 0x0A, 0x0D)
_REORDERING = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_SURROGATES = range(0xD800, 0xE000)

VISIBLE = (
    {code: chr(0x2400 + code) for code in range(0x20) if code not in _BREAKS}
    | {0x7F: "\u2421"}
    | dict.fromkeys((*range(0x80, 0xA0), *_REORDERING, *_SURROGATES), "\ufffd")
)
"""For `str.translate`: a control character becomes its picture, a mark that reorders a line U+FFFD; breaks stay."""

_ON_ONE_LINE = VISIBLE | dict.fromkeys((*_BREAKS, 0x0B, 0x0C, 0x85, 0x2028, 0x2029), " ")


def on_one_line(text: str) -> str:
    """The text on a single line: breaks and tabs are spaces, other control characters are made visible."""
    return text.replace("\r\n", "\n").translate(_ON_ONE_LINE)


def visible(text: str) -> str:
    """The text with its tabs and breaks, each break a line feed, every other control character made visible."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(VISIBLE)
