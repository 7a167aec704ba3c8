def describe_list(elements):
    if not elements:
        return "n=0"
    a, v = elements[0], elements[-1]
    elements = sum(elements[1:])
    out = f"<{a} {v}>"
    return f"{value}: {out}"
