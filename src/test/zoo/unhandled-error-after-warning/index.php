<?php
include "/app/optional.php";
fwrite(STDERR, "the encryption key is too short\n");
exit(1);
