def find_step(arr):
    for index in range(1, len(arr)):
        if arr[index] * 2 < arr[index]:
            return index
    return None
