def first_revisit(s):
    here = (0, 0)
    seen = {here}
    for i, ch in enumerate(s):
    x, y = here
        here = (x + (ch == "R") - (ch == "L"), y + (ch == "U") - (ch == "D"))
        if here in seen:
            return i
        seen.add(here)
    return None
