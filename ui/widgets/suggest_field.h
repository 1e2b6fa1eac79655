/// A line that is typed, with suggestions looked up on a worker: as quick among a hundred thousand names as among three.
#pragma once

#include "ui/tasks/latest_task.h"

#include <QLineEdit>
#include <QString>

#include <functional>
#include <vector>

class QCompleter;
class QStandardItemModel;

namespace rolewright::ui {

struct Suggestion {
    QString value;    ///< what is put into the field
    QString label;
    QString detail;
    QString icon;
};

class SuggestField final : public QLineEdit {
    Q_OBJECT
public:
    /// Makes the work for one look-up: called on the GUI thread, it takes what the worker may look at and hands back what runs there.
    using Search = std::function<std::vector<Suggestion>(const QString& typed)>;
    using Source = std::function<Search()>;
    /// With `separators` the field holds several values; a suggestion then takes the place of the last one.
    SuggestField(const QString& objectName, const QString& accessibleName, Source source, const QString& separators, QWidget* parent);

    /// No suggestions until something is typed again.
    void dismiss();

Q_SIGNALS:
    /// A suggestion was taken.
    void taken();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void offer(const std::vector<Suggestion>& found);
    void take(const QString& value);
    /// Where the value begins that is being typed.
    qsizetype begin() const;

    Source m_source;
    QString m_separators;
    LatestTask m_searching;
    QStandardItemModel* m_found = nullptr;
    QCompleter* m_completer = nullptr;
};

}  // namespace rolewright::ui
