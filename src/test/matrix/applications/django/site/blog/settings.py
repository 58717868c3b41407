import os

SECRET_KEY = os.environ["DJANGO_SECRET_KEY"]
BLOG_PAGE_SIZE = int(os.environ["BLOG_PAGE_SIZE"])
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "blog.urls"
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth"]
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "/var/lib/blog/blog.sqlite3"}}
