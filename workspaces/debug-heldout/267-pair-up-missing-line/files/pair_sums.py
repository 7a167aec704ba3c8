def pair_sums(numbers, b2):
