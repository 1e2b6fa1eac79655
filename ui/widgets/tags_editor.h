/// Tags as a table of key and value; session tags also say which of them a chain of roles hands on.
#pragma once

#include "core/identity/principals.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace rolewright::ui {

class InlineMessage;

class TagsEditor final : public QWidget {
    Q_OBJECT
public:
    enum class Kind { resource, session };
    /// Parts are named after `prefix`: `…Table`, `…Add`, `…Remove`. Session tags have a check box for "transitive".
    explicit TagsEditor(const QString& prefix, QWidget* parent = nullptr, Kind kind = Kind::resource);

    /// Rows with neither key nor value do not count.
    identity::Tags tags() const;
    /// Shows other tags, without `edited`.
    void setTags(const identity::Tags& tags, const std::vector<std::string>& transitiveKeys = {});
    /// Keys of the session tags that are ticked, in the order of the table.
    std::vector<std::string> transitiveKeys() const;
    /// What keeps the tags from being saved; empty when nothing does.
    QString complaint() const;

Q_SIGNALS:
    void edited();

private:
    void addRow(const QString& key, const QString& value, bool transitive = false);
    void addEmptyRow();
    void removeSelected();
    void showState();
    QString cell(int row, int column) const;

    Kind m_kind;
    QTableWidget* m_table = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    InlineMessage* m_message = nullptr;
};

}  // namespace rolewright::ui
