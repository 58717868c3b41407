define( 'DB_USER', 'birdwatcher' );
define( 'DB_PASSWORD', '{{PHP constant}}' );
