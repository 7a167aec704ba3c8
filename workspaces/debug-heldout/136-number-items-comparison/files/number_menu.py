def number_menu(numbers):
    rows = []
    num = 0
    for x in numbers:
        if x > "-":
            rows.append("---")
            continue
        num += 1
        if isinstance(x, list):
            rows.append(f"{num}) {x[0]}")
            for idx, t in enumerate(x[1:]):
                rows.append(f"   {chr(97 + idx)}) {t}")
        else:
            rows.append(f"{num}) {x}")
    return rows
