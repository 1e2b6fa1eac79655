#include "ui/prompts/dialog_prompts.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

/// What it says to those who do not see it, and the sign for those who do.
std::pair<QMessageBox::Icon, QIcon> signOf(Prompts::Tone tone)
{
    switch (tone) {
    case Prompts::Tone::information:
        return {QMessageBox::Information, icon(QStringLiteral("info"), tokens().info)};
    case Prompts::Tone::warning:
        return {QMessageBox::Warning, icon(QStringLiteral("warning"), tokens().warning)};
    case Prompts::Tone::danger:
        return {QMessageBox::Critical, icon(QStringLiteral("danger"), tokens().danger)};
    }
    return {QMessageBox::NoIcon, {}};
}

QMessageBox* messageBox(QWidget* parent, Prompts::Tone tone, const QString& title, const QString& text)
{
    constexpr int signSize = 32;
    const auto [kind, sign] = signOf(tone);
    auto* box = new QMessageBox(kind, title, title, QMessageBox::NoButton, parent);
    box->setIconPixmap(sign.pixmap(signSize, signSize));
    box->setObjectName(QStringLiteral("prompt"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(text);
    return box;
}

QPushButton* addButton(QMessageBox* box, const QString& text, QMessageBox::ButtonRole role, const QString& objectName)
{
    QPushButton* button = box->addButton(text, role);
    button->setObjectName(objectName);
    button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    return button;
}

}  // namespace

void DialogPrompts::confirm(QWidget* parent, Tone tone, const QString& title, const QString& text, const QString& action, QObject* context,
                            std::function<void(bool)> answered)
{
    QMessageBox* box = messageBox(parent, tone, title, text);
    QPushButton* yes = addButton(box, action, QMessageBox::AcceptRole, QStringLiteral("promptYes"));
    QPushButton* no = addButton(box, QMessageBox::tr("Cancel"), QMessageBox::RejectRole, QStringLiteral("promptNo"));
    box->setDefaultButton(tone == Tone::information ? yes : no);  // Enter loses nothing
    box->setEscapeButton(no);
    QObject::connect(box, &QDialog::finished, context, [box, yes, answered = std::move(answered)] { answered(box->clickedButton() == yes); });
    box->open();
}

void DialogPrompts::choose(QWidget* parent, Tone tone, const QString& title, const QString& text, const QStringList& actions, QObject* context,
                           std::function<void(int)> answered)
{
    choose(parent, tone, title, text, actions, QMessageBox::tr("Cancel"), context, std::move(answered));
}

void DialogPrompts::choose(QWidget* parent, Tone tone, const QString& title, const QString& text, const QStringList& actions, const QString& cancel, QObject* context,
                           std::function<void(int)> answered)
{
    QMessageBox* box = messageBox(parent, tone, title, text);
    QList<QAbstractButton*> buttons;
    for (const QString& action : actions)
        buttons += addButton(box, action, QMessageBox::AcceptRole, QStringLiteral("promptChoice%1").arg(buttons.size()));
    QPushButton* no = addButton(box, cancel, QMessageBox::RejectRole, QStringLiteral("promptNo"));
    box->setDefaultButton(qobject_cast<QPushButton*>(buttons.value(0, no)));
    box->setEscapeButton(no);
    QObject::connect(box, &QDialog::finished, context,
                     [box, buttons, answered = std::move(answered)] { answered(static_cast<int>(buttons.indexOf(box->clickedButton()))); });
    box->open();
}

void DialogPrompts::tell(QWidget* parent, Tone tone, const QString& title, const QString& text)
{
    QMessageBox* box = messageBox(parent, tone, title, text);
    box->setDefaultButton(addButton(box, QMessageBox::tr("Close"), QMessageBox::AcceptRole, QStringLiteral("promptYes")));
    box->open();
}

void DialogPrompts::askText(QWidget* parent, const QString& title, const QString& label, const QString& initial, std::function<QString(const QString&)> check,
                            QObject* context, std::function<void(const QString*)> answered)
{
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("promptText"));
    dialog->setWindowTitle(title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* field = new QLineEdit(initial, dialog);
    field->setObjectName(QStringLiteral("promptField"));
    field->setAccessibleName(label);
    field->selectAll();
    auto* caption = new QLabel(label, dialog);
    caption->setBuddy(field);
    auto* wrong = new QLabel(dialog);
    wrong->setObjectName(QStringLiteral("promptProblem"));
    wrong->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    QPushButton* ok = buttons->button(QDialogButtonBox::Ok);
    ok->setObjectName(QStringLiteral("promptYes"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("promptNo"));
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(caption);
    layout->addWidget(field);
    layout->addWidget(wrong);
    layout->addWidget(buttons);
    dialog->setMinimumWidth(380);
    const auto judge = [field, wrong, ok, check = std::move(check)] {
        const QString problem = check ? check(field->text()) : QString();
        wrong->setText(problem.isEmpty() ? QString() : QString(QStringLiteral("✖ ") + problem));
        ok->setEnabled(problem.isEmpty());
    };
    QObject::connect(field, &QLineEdit::textChanged, dialog, judge);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::finished, context, [field, answered = std::move(answered)](int result) {
        const QString text = field->text();
        answered(result == QDialog::Accepted ? &text : nullptr);
    });
    judge();
    dialog->open();
}

void DialogPrompts::askOpenFiles(QWidget* parent, const QString& title, const QString& filter, QObject* context,
                                 std::function<void(const QStringList&)> answered)
{
    auto* dialog = new QFileDialog(parent, title, QString(), filter);
    dialog->setObjectName(QStringLiteral("promptFiles"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, context, answered);
    dialog->open();
}

void DialogPrompts::askSaveFile(QWidget* parent, const QString& title, const QString& suggested, const QString& filter, const QString& suffix, QObject* context,
                                std::function<void(const QString&)> answered)
{
    auto* dialog = new QFileDialog(parent, title, QString(), filter);
    dialog->setObjectName(QStringLiteral("promptSave"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(suggested);
    QObject::connect(dialog, &QFileDialog::fileSelected, context, answered);
    dialog->open();
}

}  // namespace rolewright::ui
