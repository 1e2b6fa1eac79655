#include "core/identity/aws_managed_policies.h"

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/policy/check_parts.h"

#include <charconv>

namespace rolewright::identity {
namespace {

using namespace std::string_view_literals;  // which the embedded texts, so many, need not be counted for

struct EmbeddedDocument {
    std::string_view name;
    std::string_view text;
};

#include "aws_managed_policies.inc"

/// AWS's own are longer than what it takes from others.
constexpr std::size_t longest = std::size_t{1} << 20;

/// Columns of index.tsv.
enum Column : std::size_t { nameColumn, pathColumn, idColumn, versionColumn, versionCreatedColumn, createdColumn, descriptionColumn, columnCount };

policy::DocumentPtr documentOf(std::string_view name) {
    for (const EmbeddedDocument& document : embeddedDocuments) {
        if (document.name != name) continue;
        std::vector<policy::Finding> findings;
        auto parsed = policy::readDocument(std::string(text::trim(document.text)), findings, longest);
        return findings.empty() ? std::move(parsed) : nullptr;
    }
    return nullptr;
}

RowPtr<ManagedPolicy> rowOf(const std::vector<std::string_view>& cells) {
    auto row = std::make_shared<ManagedPolicy>();
    row->name = cells[nameColumn];
    row->path = cells[pathColumn];
    row->id = cells[idColumn];
    row->description = cells[descriptionColumn];
    row->awsManaged = true;
    row->updated = parseIso8601(cells[versionCreatedColumn]).value_or(Instant{});
    row->created = parseIso8601(cells[createdColumn]).value_or(Instant{});
    row->defaultVersion = cells[versionColumn];
    int number = 0;
    std::from_chars(cells[versionColumn].data() + 1, cells[versionColumn].data() + cells[versionColumn].size(), number);
    row->nextVersion = number + 1;
    row->versions.push_back({row->defaultVersion, documentOf(row->name), row->updated});
    return row;
}

Table<ManagedPolicy> readPolicies() {
    std::vector<RowPtr<ManagedPolicy>> rows;
    for (const std::string_view line : text::split(embeddedIndex, '\n')) {
        if (line.empty() || line.front() == '#') continue;
        const std::vector<std::string_view> cells = text::split(line, '\t');
        if (cells.size() != columnCount) continue;
        RowPtr<ManagedPolicy> row = rowOf(cells);
        if (row->versions.front().document != nullptr) rows.push_back(std::move(row));
    }
    return Table<ManagedPolicy>::fromRows(std::move(rows));
}

}  // namespace

Table<ManagedPolicy> awsManagedPolicies() {
    static const Table<ManagedPolicy> policies = readPolicies();  // rows are never changed, and every world shares them
    return policies;
}

}  // namespace rolewright::identity
