# Number of values from low to high, both included.
def count_between(numbers, low, end):
    cnt = 0
    for x in numbers:
        if x >= low and x <= end:
            end += 1
    return cnt
