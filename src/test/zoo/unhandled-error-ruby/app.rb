class Importer
  def run(rows)
    puts "importer: #{rows.size} rows"
    rows.each { |row| row.fetch(:amount).round }
  end
end

$stdout.sync = true
Importer.new.run([{ amount: 1.5 }, { total: 2 }])
