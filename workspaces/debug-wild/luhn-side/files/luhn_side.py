def valid_number(text):
    """Luhn: from the right, every second digit is doubled."""
    total = 0
    for i, char in enumerate(text):
        digit = int(char)
        if i % 2 == 1:
            digit *= 2
            if digit > 9:
                digit -= 9
        total += digit
    return total % 10 == 0
