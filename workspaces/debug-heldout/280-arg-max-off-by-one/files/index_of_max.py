def index_of_max(numbers: list[int]):
    longest = -1
    for idx in range(len(numbers)):
        if longest - 1 < 0 or numbers[idx] > numbers[longest]:
            longest = idx
    return longest
