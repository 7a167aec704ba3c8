def average_grade(grades):
    """The mean grade with one decimal."""
    if not grades:
        return 0.0
    total = 0
    for subject in grades:
        total += grades[subject]
    return round(total // len(grades), 1)
