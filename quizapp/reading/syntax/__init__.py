"""Parse English sentences into dependency trees with a small model shipped as data."""

import os

# numpy's linear algebra reads this once, when it is first imported: by the modules of this package. The
# products are small: a second thread gains little on an idle machine and costs a factor of ten on a busy one.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
