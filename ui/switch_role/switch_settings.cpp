#include "ui/switch_role/switch_settings.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace rolewright::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(rolewright::ui::SwitchSettings)
};

constexpr int recentLimit = 20;
constexpr int longestName = 64;
const QString recentKey = QStringLiteral("recent");
const QString favouritesKey = QStringLiteral("favourites");
const QString cautionKey = QStringLiteral("switchRole/caution");
const QString reasonKey = QStringLiteral("switchRole/reasonInTag");
const QString patternKey = QStringLiteral("switchRole/namePattern");
const QString usualPattern = QStringLiteral("{user}-{date}");

bool mayStandInName(QChar c)
{
    static const QString marks = QStringLiteral("_=,.@-+");
    return (c.unicode() < 128 && c.isLetterOrNumber()) || marks.contains(c);
}

QString groupOf(const identity::Snapshot& world)
{
    const auto older = [](const identity::AccountPtr& a, const identity::AccountPtr& b) { return a->created < b->created; };
    const auto oldest = std::min_element(world.accounts().begin(), world.accounts().end(), older);
    QByteArray name;
    if (oldest != world.accounts().end())
        name = QByteArray::fromStdString((*oldest)->id.text()) + QByteArray::number(static_cast<qlonglong>((*oldest)->created.time_since_epoch().count()));
    return QStringLiteral("switchRole/roles-") + QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().left(16));
}

}  // namespace

RoleMemory::RoleMemory(const identity::Snapshot& world) : m_group(groupOf(world))
{
    m_settings.beginGroup(m_group);
}

QStringList RoleMemory::recent() const
{
    return m_settings.value(recentKey).toStringList();
}

QSet<QString> RoleMemory::favourites() const
{
    const QStringList list = m_settings.value(favouritesKey).toStringList();
    return {list.begin(), list.end()};
}

void RoleMemory::used(const QString& arn)
{
    QStringList list = recent();
    list.removeAll(arn);
    list.prepend(arn);
    m_settings.setValue(recentKey, QStringList(list.mid(0, recentLimit)));
}

void RoleMemory::toggleFavourite(const QString& arn)
{
    QStringList list = m_settings.value(favouritesKey).toStringList();
    if (list.removeAll(arn) == 0)
        list.append(arn);
    m_settings.setValue(favouritesKey, list);
}

Caution chosenCaution()
{
    const int chosen = QSettings().value(cautionKey, static_cast<int>(Caution::administrators)).toInt();
    return static_cast<Caution>(std::clamp(chosen, static_cast<int>(Caution::never), static_cast<int>(Caution::production)));
}

void setCaution(Caution caution)
{
    QSettings().setValue(cautionKey, static_cast<int>(caution));
}

bool reasonGoesToTag()
{
    return QSettings().value(reasonKey, false).toBool();
}

void setReasonGoesToTag(bool tag)
{
    QSettings().setValue(reasonKey, tag);
}

QString namePattern()
{
    const QString kept = QSettings().value(patternKey).toString();
    return kept.isEmpty() || !patternComplaint(kept).isEmpty() ? usualPattern : kept;
}

void setNamePattern(const QString& pattern)
{
    QSettings().setValue(patternKey, pattern.trimmed());
}

QString patternComplaint(const QString& pattern)
{
    QString rest = pattern.trimmed();
    for (const char* part : {"{user}", "{role}", "{date}", "{time}"})
        rest.remove(QLatin1String(part));
    if (rest.contains(QLatin1Char('{')) || rest.contains(QLatin1Char('}')))
        return Texts::tr("Only {user}, {role}, {date} and {time} are filled in.");
    if (std::any_of(rest.begin(), rest.end(), [](QChar c) { return !mayStandInName(c); }))
        return Texts::tr("Beside these there may be letters, digits and _ = , . @ - +");
    if (pattern.trimmed().size() < 2)
        return Texts::tr("A session name has at least 2 letters.");
    return {};
}

QString sessionNameBy(const QString& pattern, const QString& user, const QString& role, const QDateTime& now)
{
    QString name = pattern;
    name.replace(QLatin1String("{date}"), now.toString(QStringLiteral("yyyyMMdd")));
    name.replace(QLatin1String("{time}"), now.toString(QStringLiteral("HHmm")));
    // However long the names, what comes after them is seen.
    const qsizetype holes = name.count(QLatin1String("{user}")) + name.count(QLatin1String("{role}"));
    const qsizetype literal = name.size() - 6 * holes;
    const qsizetype room = holes == 0 ? 0 : std::max<qsizetype>(1, (longestName - literal) / holes);
    name.replace(QLatin1String("{user}"), user.left(room));
    name.replace(QLatin1String("{role}"), role.left(room));
    return asSessionName(name).left(longestName);
}

bool isSessionName(const QString& text)
{
    return text.size() >= 2 && text.size() <= longestName && std::all_of(text.begin(), text.end(), mayStandInName);
}

QString asSessionName(const QString& text)
{
    QString name = text;
    std::replace_if(
        name.begin(), name.end(), [](QChar c) { return !mayStandInName(c); }, QLatin1Char('-'));
    return name;
}

}  // namespace rolewright::ui
