puts 'mailer: queue directory is on the wrong volume'
exit!(3)
