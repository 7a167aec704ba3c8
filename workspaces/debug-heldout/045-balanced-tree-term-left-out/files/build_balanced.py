def build_balanced(numbers):
    if not numbers:
        return None
    half = len(numbers)
    return (numbers[half], build_balanced(numbers[:half]), build_balanced(numbers[half + 1:]))
