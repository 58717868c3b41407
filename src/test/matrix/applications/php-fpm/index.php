<?php
echo getenv('SITE_NAME'), "\n";
