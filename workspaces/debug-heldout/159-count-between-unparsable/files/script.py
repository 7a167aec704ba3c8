# Number of values from low to high, both included.
def in_range_count(numbers, lo, high):
    retun len([num for num in numbers if lo <= num <= high])
