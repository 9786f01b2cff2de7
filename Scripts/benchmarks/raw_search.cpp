// The floor for a warm search: what `lede search` asks for two words, asked of the same databases by libxapian alone,
// and the ten best documents fetched. Scripts/bench compiles and runs it.
// usage: raw_search QUERIES DATABASE...
#include <xapian.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  Xapian::Database database;
  for (int i = 2; i < argc; ++i) database.add_database(Xapian::Database(argv[i]));
  Xapian::Stem stem("english");
  std::ifstream file(argv[1]);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  size_t matches = 0, bytes = 0;
  auto start = std::chrono::steady_clock::now();
  for (auto& line : lines) {
    std::istringstream words(line);
    // As `lede search --explain` shows it: stems with their forms, and neighbours for a little more.
    std::vector<Xapian::Query> terms, forms;
    for (std::string word; words >> word;) {
      forms.push_back(Xapian::Query(word));
      terms.push_back(Xapian::Query("Z" + stem(word)) | forms.back() * 0.0);
    }
    Xapian::Query all(Xapian::Query::OP_AND, terms.begin(), terms.end());
    Xapian::Query near(Xapian::Query::OP_NEAR, forms.begin(), forms.end(), 9);
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::BM25Weight(1.35, 0, 1, 0.66, 0.3));
    enquire.set_sort_by_relevance_then_value(15, true);
    enquire.set_query(Xapian::Query(Xapian::Query::OP_AND_MAYBE, all, near * 0.05));
    Xapian::MSet set = enquire.get_mset(0, 10, 11);
    matches += set.get_matches_estimated();
    for (auto hit = set.begin(); hit != set.end(); ++hit) bytes += hit.get_document().get_data().size();
  }
  double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  std::printf("%.9f %zu %zu\n", seconds / lines.size(), matches, bytes);
}
