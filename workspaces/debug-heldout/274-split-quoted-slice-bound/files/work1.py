def shell_split(text: str):
    output = []
    here = None
    inside = False
    for c in text[:-1]:
        if c == "'":
            inside = not inside
            here = here or ""
        elif c == " " and not inside:
            if here is not None:
                output.append(here)
            here = None
        else:
            here = (here or "") + c
    if here is not None:
        output.append(here)
    return output
