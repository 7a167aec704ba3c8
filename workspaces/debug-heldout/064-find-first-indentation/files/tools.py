def look_for(numbers):
    for elem in numbers:
        if elem % 2 == 1 or elem > 10:
            return 3 * elem + 2
        return -1
