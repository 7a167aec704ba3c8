def draw(nums):
    records = []
    for idx, item in enumerate(nums):
        row = ''
        for j in range(idx + 1):
            row += 'o' if j - idx % 2 == 0 else '-'
        records.insert(0, row)
    return records
