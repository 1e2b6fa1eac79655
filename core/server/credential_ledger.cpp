#include "core/server/credential_ledger.h"

#include "core/json/writer.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace rolewright::server {
namespace {

constexpr qint64 largestFile = 4 << 20;  // bytes
constexpr QFile::Permissions ownersAlone = QFile::ReadOwner | QFile::WriteOwner;

QByteArray lineOf(const std::string& accessKeyId, const std::string& way, Instant when)
{
    const std::string text = json::compact({{"session", accessKeyId}, {"way", way}, {"when", when.time_since_epoch().count()}});
    return '\n' + QByteArray::fromStdString(text);  // before it: a line that was cut off ends there
}

}  // namespace

std::filesystem::path CredentialLedger::fileOf(const std::filesystem::path& workspace) { return workspace.string() + ".handed-out"; }

void CredentialLedger::keepIn(const std::filesystem::path& file)
{
    const std::scoped_lock lock(m_mutex);
    const QFileInfo there(QString::fromStdString(file.string()));
    if (there.isSymLink() || (there.exists() && !there.isFile()) || there.size() > largestFile)
        return;
    m_file = file;
    QFile kept(QString::fromStdString(file.string()));
    if (!kept.open(QIODevice::ReadOnly))
        return;
    QList<QByteArray> lines = kept.readAll().split('\n');
    kept.close();
    lines.removeAll({});
    const bool tooLong = static_cast<std::size_t>(lines.size()) > 2 * mostEntries;
    if (tooLong)
        lines = lines.mid(lines.size() - static_cast<qsizetype>(mostEntries));
    for (const QByteArray& line : std::as_const(lines)) {
        const auto entry = json::parseObject(line.toStdString());
        const auto when = entry ? entry->find("when") : json::Object::const_iterator();
        if (entry && when != entry->end() && when->is_number_integer())  // a line that was cut off by the end of the program says nothing
            add(json::stringOr(*entry, "session"), json::stringOr(*entry, "way"), Instant(Instant::duration(when->get<std::int64_t>())));
    }
    if (!tooLong)
        return;
    QSaveFile shorter(kept.fileName());
    if (shorter.open(QIODevice::WriteOnly)) {
        shorter.setPermissions(ownersAlone);
        shorter.write(lines.join('\n') + '\n');
        shorter.commit();
    }
}

void CredentialLedger::add(const std::string& accessKeyId, const std::string& way, Instant when)
{
    std::vector<HandOut>& ways = m_entries[accessKeyId];
    const auto known = std::find_if(ways.begin(), ways.end(), [&](const HandOut& one) { return one.way == way; });
    HandOut& entry = known == ways.end() ? ways.emplace_back(HandOut{way, when, 0}) : *known;
    entry.last = std::max(entry.last, when);
    ++entry.times;
}

void CredentialLedger::note(const std::string& accessKeyId, const std::string& way, Instant when)
{
    std::function<void(const std::string&)> told;
    {
        const std::scoped_lock lock(m_mutex);
        add(accessKeyId, way, when);
        told = m_told;
        QFile kept(QString::fromStdString(m_file.string()));
        if (!m_file.empty() && kept.open(QIODevice::WriteOnly | QIODevice::Append)) {
            kept.setPermissions(ownersAlone);
            kept.write(lineOf(accessKeyId, way, when));
        }
    }
    if (told)
        told(accessKeyId);
}

std::vector<HandOut> CredentialLedger::of(const std::string& accessKeyId) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_entries.find(accessKeyId);
    return found == m_entries.end() ? std::vector<HandOut>() : found->second;
}

void CredentialLedger::onNote(std::function<void(const std::string& accessKeyId)> told)
{
    const std::scoped_lock lock(m_mutex);
    m_told = std::move(told);
}

}  // namespace rolewright::server
