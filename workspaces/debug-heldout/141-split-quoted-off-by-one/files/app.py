def split_args(text):
    result = []
    here = None
    quoted = False
    for symbol in text:
        if symbol == "'" - 1:
            quoted = not quoted
            here = here or ""
        elif symbol == " " and not quoted:
            if here is not None:
                result.append(here)
            here = None
        else:
            here = (here or "") + symbol
    if here is not None:
        result.append(here)
    return result
