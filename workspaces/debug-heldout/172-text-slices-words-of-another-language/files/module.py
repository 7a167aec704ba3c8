def swap_parts(raw: str, shift: int):
    return ''.join(raw[:idx + 1] for idx in range(0, raw.length, 2))
