/// Ctrl+,: what the person can have otherwise. Everything counts at once; there is nothing to confirm.
#pragma once

#include <QDialog>

class QListWidget;
class QStackedWidget;

namespace rolewright::ui {

/// A list of subjects on the left, the chosen one's controls on the right. Parts: `settingsSubjects`, `settingsClose`.
class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit SettingsDialog(QWidget* parent);

    /// One more subject, at the end. The dialog owns the page.
    void addSubject(const QString& title, const QString& iconName, QWidget* page);

private:
    QListWidget* m_subjects = nullptr;
    QStackedWidget* m_pages = nullptr;
};

}  // namespace rolewright::ui
