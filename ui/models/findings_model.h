/// Findings of external access as a list.
#pragma once

#include "core/analysis/external_access.h"

#include <QAbstractTableModel>
#include <QString>

#include <map>
#include <string>

namespace rolewright::ui {

/// How accounts are called, by number.
using AccountNames = std::map<std::string, QString, std::less<>>;

/// Rows are told by the ids of the findings, so that what is selected stays so when the world is looked at again. The filter knows `is:public`, `is:external`
/// and `is:stopped` beside the words of a finding.
class FindingsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { accessColumn, whoColumn, resourceColumn, typeColumn, actionsColumn, columns };
    using QAbstractTableModel::QAbstractTableModel;

    void setFindings(std::vector<analysis::ExternalFinding> findings, AccountNames names = {});
    const analysis::ExternalFinding& finding(int row) const { return m_findings[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    bool follow(std::vector<analysis::ExternalFinding>& next);

    std::vector<analysis::ExternalFinding> m_findings;
    AccountNames m_names;
};

/// Who gets in: "everybody", "account Production", "account 123456789012", "people of token.actions.example".
QString whoWords(const analysis::ExternalFinding& finding, const AccountNames& names);
/// `sts:ExternalId is abc`, in the window's language.
QString conditionWords(const policy::ConditionForm& form);
/// "Role", "Bucket", "Queue" …
QString resourceTypeWord(const std::string& type);
/// How the resource is called in its account.
QString resourceName(const std::string& arn);

}  // namespace rolewright::ui
