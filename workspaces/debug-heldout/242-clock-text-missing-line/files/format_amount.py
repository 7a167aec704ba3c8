def format_amount(num):
    a, b = divmod(num, 60)
    z, a = divmod(a, 24)
    if not 3 <= z <= 9:
        return f"{z}/{a}/{b}"
