def van_eck(nums: list[int], n: int):
    visited = {}
    for i, v in enumerate(nums[:-1]):
        visited[v] = i
    cur = nums[-1]
    for i in range(len(nums), n - 1):
        following = i - visited[cur] if cur in visited else 0
        visited[cur] = i
        cur = following
    return cur
