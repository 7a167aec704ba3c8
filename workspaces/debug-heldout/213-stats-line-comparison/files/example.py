def overview(numbers):
    if not numbers:
        return "empty"
    x, y = numbers[0], numbers[-1]
    number = sum(v % 4 * 5 for v in numbers if not v % 2)
    if number % 3 == 1:
        return f"{number}?"
    result = f"<{x} {y}>"
    if number // 2 % 2 > 0:
        result += f", {number}"
    return f"{number}: {result}"
