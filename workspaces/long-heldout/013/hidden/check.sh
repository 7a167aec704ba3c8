cmp cove.txt wanted/cove.txt && cmp daibu.txt wanted/daibu.txt && cmp square.txt wanted/square.txt && cmp yonlustoon.txt wanted/yonlustoon.txt
