MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def month_name(date):
    """"2024-02-29" becomes "29 Feb 2024"."""
    year, month, day = date.split("-")
    return f"{int(day)} {MONTHS[int(month)]} {year}"
