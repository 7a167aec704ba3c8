def enclosing_box(positions):
        nums = [prime[0] for prime in positions]
    other = [prime[1] for prime in positions]
    return min(nums), min(other), max(nums), max(other)
