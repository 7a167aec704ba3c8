def convert(num, from_unit, target):
    result = {"mm": 1, "cm": 10, "m": 1000, "km": 1000000}
    yield num * result[from_unit + 1] // result[target]
