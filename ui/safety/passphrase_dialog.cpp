#include "ui/safety/passphrase_dialog.h"

#include "ui/safety/passphrase_field.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rolewright::ui {
namespace {

constexpr int shortest = 8;

/// What is wrong with what was typed; empty when nothing is.
QString complaint(const QString& once, const QString* again)
{
    if (!again)
        return once.isEmpty() ? QDialog::tr("Type the passphrase.") : QString();
    if (once.size() < shortest)
        return QDialog::tr("At least %1 characters.").arg(shortest);
    return once == *again ? QString() : QDialog::tr("The two are not the same.");
}

}  // namespace

void PassphraseDialog::ask(const PassphraseQuestion& question, QObject* context, std::function<void(std::optional<crypto::Secret>)> answered)
{
    auto* dialog = new QDialog;
    dialog->setObjectName(QStringLiteral("passphraseDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QDialog::tr("Rolewright: passphrase"));
    QString said = question.isNew ? QDialog::tr("Secrets in your workspace are sealed. There is no keychain here to keep the key, so a passphrase of yours does: it is asked at each start. "
                                                "It cannot be recovered.")
                                  : QDialog::tr("This workspace is sealed with a passphrase.");
    if (!question.problem.isEmpty())
        said += QStringLiteral("\n\n⚠ ") + question.problem;
    auto* text = new QLabel(said, dialog);
    text->setWordWrap(true);
    auto* file = new QLabel(question.file, dialog);
    file->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* once = passphraseField(dialog, QStringLiteral("passphrase"), QDialog::tr("Passphrase"));
    QLineEdit* again = question.isNew ? passphraseField(dialog, QStringLiteral("passphraseAgain"), QDialog::tr("Passphrase again")) : nullptr;
    auto* wrong = new QLabel(dialog);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("passphraseOk"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("passphraseCancel"));

    auto* form = new QFormLayout;
    form->addRow(QDialog::tr("Workspace"), file);
    form->addRow(QDialog::tr("&Passphrase"), once);
    if (again)
        form->addRow(QDialog::tr("&Again"), again);
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(text);
    layout->addLayout(form);
    layout->addWidget(wrong);
    layout->addWidget(buttons);
    dialog->setMinimumWidth(460);

    const auto judge = [once, again, wrong, buttons] {
        const QString second = again ? again->text() : QString();
        const QString problem = complaint(once->text(), again ? &second : nullptr);
        wrong->setText(problem);
        buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
    };
    QObject::connect(once, &QLineEdit::textChanged, dialog, judge);
    if (again)
        QObject::connect(again, &QLineEdit::textChanged, dialog, judge);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::finished, context, [once, again, answered = std::move(answered)](int result) {
        if (again)
            again->clear();
        if (result == QDialog::Accepted)
            answered(takePassphrase(once));
        else
            answered(std::nullopt);
    });
    judge();
    dialog->open();
    once->setFocus();
}

}  // namespace rolewright::ui
