#include "ui/models/findings_model.h"

#include "core/analysis/condition_words.h"
#include "ui/models/rows_model.h"
#include "ui/models/session_cells.h"
#include "ui/store/calls.h"
#include "ui/theme/phrases.h"

#include <algorithm>
#include <unordered_set>

namespace rolewright::ui {
namespace {

using analysis::ExternalFinding;
using analysis::ResourceControlEffect;

/// More changes than this are told as a new list.
constexpr std::size_t mostTold = 200;

bool isStopped(const ExternalFinding& finding)
{
    return finding.resourceControl == ResourceControlEffect::stops;
}

/// With a sign: colour would not be enough.
QString accessWord(const ExternalFinding& finding)
{
    if (isStopped(finding))
        return FindingsModel::tr("○ stopped");
    return finding.isPublic ? FindingsModel::tr("▲ public") : FindingsModel::tr("● external");
}

QString kindWord(const ExternalFinding& finding)
{
    return isStopped(finding) ? QStringLiteral("is:stopped") : finding.isPublic ? QStringLiteral("is:public") : QStringLiteral("is:external");
}

QString actionsText(const ExternalFinding& finding)
{
    QStringList names;
    for (const std::string& action : finding.actions)
        names += toQt(action);
    return names.join(QStringLiteral(", "));
}

QString filterText(const ExternalFinding& finding, const AccountNames& names)
{
    QStringList words{accessWord(finding),     kindWord(finding),          whoWords(finding, names),
                      toQt(finding.principal), toQt(finding.resource),     resourceTypeWord(finding.resourceType),
                      actionsText(finding),    toQt(finding.resourceType), toQt(finding.id),
                      toQt(finding.sid)};
    for (const policy::ConditionForm& form : finding.conditions)
        words += conditionWords(form);
    return words.join(QLatin1Char(' '));
}

QString toolTip(const ExternalFinding& finding, int column)
{
    if (column == FindingsModel::resourceColumn)
        return toQt(finding.resource);
    if (column == FindingsModel::whoColumn)
        return toQt(finding.principal);
    if (column == FindingsModel::actionsColumn)
        return actionsText(finding);
    if (column != FindingsModel::accessColumn)
        return toQt(finding.resourceType);
    if (isStopped(finding))
        return FindingsModel::tr(
            "The policy lets somebody in; a resource control policy stops it. AWS's analyzer does not count resource control policies and reports it.");
    return finding.isPublic ? FindingsModel::tr("Anybody can get in, whatever account it is.")
                            : FindingsModel::tr("Somebody outside the zone of trust gets in.");
}

/// The number too, for whoever looks for it, is in the tool tip.
QString nameOfAccount(const std::string& number, const AccountNames& names)
{
    const auto known = names.find(number);
    return known == names.end() ? toQt(number) : known->second;
}

}  // namespace

QString conditionWords(const policy::ConditionForm& form)
{
    policy::ConditionRow row;
    row.operatorName.value = form.operatorName;
    row.key.value = form.key;
    for (const std::string& value : form.values)
        row.values.emplace_back().value = value;
    return toQt(analysis::inWords(row));
}

QString whoWords(const ExternalFinding& finding, const AccountNames& names)
{
    if (finding.everybodyBut)
        return FindingsModel::tr("everybody but whom it names");
    if (finding.principal == "*")
        return FindingsModel::tr("everybody");
    if (finding.principalType == "CanonicalUser")
        return FindingsModel::tr("canonical user %1…").arg(toQt(finding.principal).left(8));
    if (finding.principalType == "Federated")
        return FindingsModel::tr("people of %1").arg(toQt(finding.principal).section(QLatin1String("-provider/"), -1));
    if (AccountId::isValid(finding.principal))
        return FindingsModel::tr("account %1").arg(nameOfAccount(finding.principal, names));
    const auto arn = Arn::parse(finding.principal);
    if (!arn)
        return toQt(finding.principal);
    if (arn->resource == "root")
        return FindingsModel::tr("account %1").arg(nameOfAccount(arn->account, names));
    return FindingsModel::tr("%1 of account %2").arg(principalTitle(finding.principal), nameOfAccount(arn->account, names));
}

QString resourceTypeWord(const std::string& type)
{
    static const std::pair<const char*, const char*> words[] = {{"AWS::IAM::Role", QT_TRANSLATE_NOOP("rolewright::ui::FindingsModel", "Role")},
                                                                {"AWS::S3::Bucket", QT_TRANSLATE_NOOP("rolewright::ui::FindingsModel", "Bucket")},
                                                                {"AWS::Lambda::Function", QT_TRANSLATE_NOOP("rolewright::ui::FindingsModel", "Function")},
                                                                {"AWS::SQS::Queue", QT_TRANSLATE_NOOP("rolewright::ui::FindingsModel", "Queue")},
                                                                {"AWS::SNS::Topic", QT_TRANSLATE_NOOP("rolewright::ui::FindingsModel", "Topic")},
                                                                {"AWS::KMS::Key", QT_TRANSLATE_NOOP("rolewright::ui::FindingsModel", "Key")},
                                                                {"AWS::SecretsManager::Secret", QT_TRANSLATE_NOOP("rolewright::ui::FindingsModel", "Secret")},
                                                                {"AWS::DynamoDB::Table", QT_TRANSLATE_NOOP("rolewright::ui::FindingsModel", "Table")}};
    for (const auto& [known, word] : words) {
        if (type == known)
            return FindingsModel::tr(word);
    }
    return toQt(type).section(QLatin1String("::"), -1);
}

QString resourceName(const std::string& arn)
{
    const auto parsed = Arn::parse(arn);
    if (!parsed)
        return toQt(arn);
    const QString resource = toQt(parsed->resource);
    return parsed->service == "lambda" ? resource.section(QLatin1Char(':'), 1) : resource.section(QLatin1Char('/'), -1);
}

/// Row by row, as long as those that stay are in the same order; false, and nothing done, when it takes a new list.
bool FindingsModel::follow(std::vector<ExternalFinding>& next)
{
    std::unordered_set<std::string> before;
    std::unordered_set<std::string> after;
    for (const ExternalFinding& finding : m_findings)
        before.insert(finding.id);
    for (const ExternalFinding& finding : next)
        after.insert(finding.id);
    std::vector<std::string> kept;
    for (const ExternalFinding& finding : m_findings) {
        if (after.contains(finding.id))
            kept.push_back(finding.id);
    }
    std::size_t at = 0;
    for (const ExternalFinding& finding : next) {
        if (before.contains(finding.id) && (at == kept.size() || kept[at++] != finding.id))
            return false;
    }
    if (m_findings.size() + next.size() - 2 * kept.size() > mostTold)
        return false;
    for (int row = static_cast<int>(m_findings.size()) - 1; row >= 0; --row) {
        if (after.contains(finding(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_findings.erase(m_findings.begin() + row);
        endRemoveRows();
    }
    for (std::size_t row = 0; row < next.size(); ++row) {
        const int place = static_cast<int>(row);
        if (row < m_findings.size() && m_findings[row].id == next[row].id) {
            m_findings[row] = std::move(next[row]);
            continue;
        }
        beginInsertRows({}, place, place);
        m_findings.insert(m_findings.begin() + place, std::move(next[row]));
        endInsertRows();
    }
    return true;
}

void FindingsModel::setFindings(std::vector<ExternalFinding> findings, AccountNames names)
{
    m_names = std::move(names);
    if (m_findings.empty() || !follow(findings)) {
        beginResetModel();
        m_findings = std::move(findings);
        endResetModel();
    } else if (!m_findings.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    }
}

int FindingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}
int FindingsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList headers{tr("Access"), tr("Who gets in"), tr("Resource"), tr("Type"), tr("To do what")};
    return headers.value(section);
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ExternalFinding& shown = finding(index.row());
    if (role == ArnRole)
        return toQt(shown.resource);
    if (role == KeyRole)
        return toQt(shown.id);
    if (role == FilterRole)
        return filterText(shown, m_names);
    if (role == Qt::ToolTipRole)
        return toolTip(shown, index.column());
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (index.column()) {
    case accessColumn:
        return role == SortRole ? QVariant(isStopped(shown) ? 2 : shown.isPublic ? 0 : 1) : QVariant(accessWord(shown));
    case whoColumn:
        return whoWords(shown, m_names);
    case resourceColumn:
        return resourceName(shown.resource);
    case typeColumn:
        return resourceTypeWord(shown.resourceType);
    case actionsColumn:
        return actionsText(shown);
    default:
        return {};
    }
}

}  // namespace rolewright::ui
