def ticket_price(age, student):
    """Children pay 4, pensioners 6, students 7, everybody else 10."""
    price = 10
    if age < 12:
        price = 4
    elif age >= 65:
        price = 6
    if student:
        price = 7
    return price
