/// Tags as a table of key and value.
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
    /// Parts are named after `prefix`: `…Table`, `…Add`, `…Remove`.
    explicit TagsEditor(const QString& prefix, QWidget* parent = nullptr);

    /// Rows with neither key nor value do not count.
    identity::Tags tags() const;
    /// Shows other tags, without `edited`.
    void setTags(const identity::Tags& tags);
    /// What keeps the tags from being saved; empty when nothing does.
    QString complaint() const;

Q_SIGNALS:
    void edited();

private:
    void addRow(const QString& key, const QString& value);
    void addEmptyRow();
    void removeSelected();
    void showState();
    QString cell(int row, int column) const;

    QTableWidget* m_table = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    InlineMessage* m_message = nullptr;
};

}  // namespace rolewright::ui
