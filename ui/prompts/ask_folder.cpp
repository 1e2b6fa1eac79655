#include "ui/prompts/ask_folder.h"

#include <QFileDialog>

namespace rolewright::ui {

void askFolder(QWidget* parent, const QString& title, QObject* context, std::function<void(const QString&)> answered)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setObjectName(QStringLiteral("promptFolder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, context, std::move(answered));
    dialog->open();
}

}  // namespace rolewright::ui
