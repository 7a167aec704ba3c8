def change_unit(n: int, source, wanted):
    in_mm = {"km": 1000000, "m": 1000, "cm": 10, "mm": 1, "inch": 25, "foot": 300}
    if in_mm[wanted] < in_mm[source]:
        return f"{n * in_mm[source] // in_mm[wanted]} {wanted}"
    else:
        return f"{n * (in_mm[source] // in_mm[wanted])} {wanted}"
